-- A debit and the rollback that came before it may stand in two wallets, where their sequences do not collide: this
-- key lets only one of them in (R6). The late debit that is refused for its tombstone stands outside.
CREATE UNIQUE INDEX "operation_debit_or_tombstone_idx" ON "operation"("identity")
  WHERE (kind = 'debit' AND code <> 8) OR (kind = 'rollback' AND reason = 'transaction-unknown');

-- A wallet moves only over journal rows without a gap, whose deltas add up to the change.
CREATE OR REPLACE FUNCTION guard_wallet() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved record;
BEGIN
  IF tg_op = 'INSERT' THEN
    IF new.cash <> 0 OR new.bonus <> 0 OR new.sequence <> 0 OR new.head <> repeat('0', 64) THEN
      RAISE EXCEPTION 'a wallet begins empty' USING ERRCODE = 'CR003';
    END IF;
    RETURN new;
  END IF;
  IF new.id <> old.id OR new.player_id <> old.player_id OR new.currency <> old.currency THEN
    RAISE EXCEPTION 'a wallet keeps its id, player and currency' USING ERRCODE = 'CR003';
  END IF;
  SELECT count(*) AS rows, sum(cash_delta) AS cash, sum(bonus_delta) AS bonus,
      bool_or(sequence = new.sequence AND cash_after = new.cash AND bonus_after = new.bonus AND hash = new.head) AS ends
    INTO moved FROM operation WHERE wallet_id = new.id AND sequence > old.sequence AND sequence <= new.sequence;
  IF moved.rows = 0 OR moved.rows <> new.sequence - old.sequence OR moved.ends IS NOT TRUE
    OR moved.cash <> new.cash - old.cash OR moved.bonus <> new.bonus - old.bonus THEN
    RAISE EXCEPTION 'wallet % has no journal rows for this change', new.id USING ERRCODE = 'CR003';
  END IF;
  RETURN new;
END $$;
