-- A credit's round (R9) by its turn or its round id in one look, however long the session. Each is one expression, so that
-- no other index of the session or the wallet looks as good to a planner whose statistics are old: it would walk through
-- all of it.
CREATE INDEX "operation_turn_idx" ON "operation"((session_id::text || ':' || turn_id::text)) WHERE kind = 'debit' AND code = 0;
DROP INDEX "operation_wallet_id_round_id_idx";
CREATE INDEX "operation_round_idx" ON "operation"((wallet_id::text || ':' || round_id::text))
  WHERE kind = 'debit' AND code = 0 AND round_id IS NOT NULL;

-- The journal's and the wallet's checks say in place what is_money says: a function call for each amount of each row
-- was a fifth of the commit.
ALTER TABLE "wallet"
  DROP CONSTRAINT "wallet_cash_check",
  DROP CONSTRAINT "wallet_bonus_check",
  ADD CONSTRAINT "wallet_cash_check" CHECK (scale(cash) <= 5 AND cash >= 0 AND cash < 10000000000),
  ADD CONSTRAINT "wallet_bonus_check" CHECK (scale(bonus) <= 5 AND bonus >= 0 AND bonus < 10000000000);
ALTER TABLE "operation"
  DROP CONSTRAINT "operation_amount_check",
  DROP CONSTRAINT "operation_delta_check",
  DROP CONSTRAINT "operation_after_check",
  ADD CONSTRAINT "operation_amount_check" CHECK (scale(amount) <= 5 AND amount >= 0 AND amount < 10000000000),
  ADD CONSTRAINT "operation_delta_check" CHECK (scale(cash_delta) <= 5 AND abs(cash_delta) < 10000000000
    AND scale(bonus_delta) <= 5 AND abs(bonus_delta) < 10000000000),
  ADD CONSTRAINT "operation_after_check" CHECK (scale(cash_after) <= 5 AND cash_after >= 0 AND cash_after < 10000000000
    AND scale(bonus_after) <= 5 AND bonus_after >= 0 AND bonus_after < 10000000000);

-- The same guard as before; a move by one row, which is nearly every one, is a single look at that row.
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
  IF new.sequence = old.sequence + 1 THEN
    PERFORM 1 FROM operation WHERE wallet_id = new.id AND sequence = new.sequence AND hash = new.head
      AND cash_after = new.cash AND bonus_after = new.bonus
      AND cash_delta = new.cash - old.cash AND bonus_delta = new.bonus - old.bonus;
    IF FOUND THEN
      RETURN new;
    END IF;
  ELSE
    SELECT count(*) AS rows, sum(cash_delta) AS cash, sum(bonus_delta) AS bonus,
        bool_or(sequence = new.sequence AND cash_after = new.cash AND bonus_after = new.bonus AND hash = new.head) AS ends
      INTO moved FROM operation WHERE wallet_id = new.id AND sequence > old.sequence AND sequence <= new.sequence;
    IF moved.rows > 0 AND moved.rows = new.sequence - old.sequence AND moved.ends
      AND moved.cash = new.cash - old.cash AND moved.bonus = new.bonus - old.bonus THEN
      RETURN new;
    END IF;
  END IF;
  RAISE EXCEPTION 'wallet % has no journal rows for this change', new.id USING ERRCODE = 'CR003';
END $$;
