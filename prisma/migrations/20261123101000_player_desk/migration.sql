-- The players' desk: notes, temporary passwords, and money orders with a second person above a limit.
-- AlterTable
ALTER TABLE "player" ADD COLUMN     "must_change_password" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "player_note" (
    "id" BIGSERIAL NOT NULL,
    "player_id" TEXT NOT NULL,
    "author" VARCHAR(64) NOT NULL,
    "text" VARCHAR(2000) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "player_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "money_order" (
    "id" VARCHAR(64) NOT NULL,
    "player_id" TEXT NOT NULL,
    "currency" VARCHAR(16) NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "cash" DECIMAL NOT NULL,
    "bonus" DECIMAL NOT NULL,
    "reason_code" VARCHAR(32) NOT NULL,
    "note" VARCHAR(500) NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "needs_second" BOOLEAN NOT NULL,
    "asked_by" VARCHAR(64) NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "authorised_by" VARCHAR(64),
    "authorised_at" TIMESTAMPTZ(3),
    "authorised_note" VARCHAR(500),
    "closed_by" VARCHAR(64),
    "closed_at" TIMESTAMPTZ(3),
    "closed_reason" VARCHAR(500),
    "booked_at" TIMESTAMPTZ(3),
    "wallet_id" BIGINT,
    "sequence" BIGINT,
    "cash_before" DECIMAL,
    "cash_after" DECIMAL,
    "bonus_before" DECIMAL,
    "bonus_after" DECIMAL,

    CONSTRAINT "money_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_limit" (
    "role" VARCHAR(16) NOT NULL,
    "currency" VARCHAR(16) NOT NULL,
    "amount" DECIMAL NOT NULL,

    CONSTRAINT "approval_limit_pkey" PRIMARY KEY ("role","currency")
);

-- CreateIndex
CREATE INDEX "player_note_player_id_id_idx" ON "player_note"("player_id", "id");

-- CreateIndex
CREATE INDEX "money_order_player_id_asked_at_idx" ON "money_order"("player_id", "asked_at");

-- CreateIndex
CREATE INDEX "money_order_asked_at_id_idx" ON "money_order"("asked_at", "id");

-- AddForeignKey
ALTER TABLE "player_note" ADD CONSTRAINT "player_note_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "player"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "money_order" ADD CONSTRAINT "money_order_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "player"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Notes only grow.
CREATE TRIGGER player_note_append_only BEFORE UPDATE OR DELETE ON "player_note" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER player_note_no_truncate BEFORE TRUNCATE ON "player_note" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "approval_limit"
  ADD CONSTRAINT "approval_limit_role_check" CHECK (role IN ('owner', 'manager', 'support', 'finance', 'read-only')),
  ADD CONSTRAINT "approval_limit_amount_check" CHECK (is_money(amount) AND amount >= 0);
-- A currency that is not here has the limit zero: every amount needs a second person.
INSERT INTO "approval_limit" (role, currency, amount) VALUES
  ('owner', 'USD', 1000), ('owner', 'EUR', 1000), ('owner', 'BTC', 0.02), ('owner', 'LTC', 10),
  ('owner', 'RUB', 100000), ('owner', 'KZT', 500000), ('owner', 'UAH', 40000),
  ('finance', 'USD', 500), ('finance', 'EUR', 500), ('finance', 'BTC', 0.01), ('finance', 'LTC', 5),
  ('finance', 'RUB', 50000), ('finance', 'KZT', 250000), ('finance', 'UAH', 20000);

ALTER TABLE "money_order"
  ADD CONSTRAINT "money_order_kind_check" CHECK (kind IN ('deposit', 'withdrawal', 'adjustment')),
  ADD CONSTRAINT "money_order_state_check" CHECK (state IN
    ('waiting', 'authorised', 'booked', 'refused', 'rejected', 'withdrawn', 'expired')),
  ADD CONSTRAINT "money_order_amount_check" CHECK (is_money(cash) AND is_money(bonus) AND (cash <> 0 OR bonus <> 0)),
  -- Four eyes: above the limit nobody authorises what they have asked for.
  ADD CONSTRAINT "money_order_second_check" CHECK (NOT needs_second OR authorised_by IS NULL OR authorised_by <> asked_by),
  ADD CONSTRAINT "money_order_authorised_check" CHECK (state NOT IN ('authorised', 'booked')
    OR (authorised_by IS NOT NULL AND authorised_at IS NOT NULL)),
  ADD CONSTRAINT "money_order_waiting_check" CHECK (state NOT IN ('waiting', 'rejected', 'withdrawn', 'expired')
    OR authorised_by IS NULL),
  ADD CONSTRAINT "money_order_booked_check" CHECK ((state = 'booked') = (booked_at IS NOT NULL AND wallet_id IS NOT NULL
    AND sequence IS NOT NULL AND cash_before IS NOT NULL AND cash_after IS NOT NULL
    AND bonus_before IS NOT NULL AND bonus_after IS NOT NULL)),
  ADD CONSTRAINT "money_order_closed_check" CHECK ((state IN ('refused', 'rejected', 'withdrawn', 'expired'))
    = (closed_by IS NOT NULL AND closed_at IS NOT NULL AND closed_reason IS NOT NULL));

-- What was asked never changes, and what is over stays as it is.
CREATE FUNCTION guard_money_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (new.id, new.player_id, new.currency, new.kind, new.cash, new.bonus, new.reason_code, new.note, new.needs_second,
      new.asked_by, new.asked_at, new.expires_at)
    IS DISTINCT FROM (old.id, old.player_id, old.currency, old.kind, old.cash, old.bonus, old.reason_code, old.note,
      old.needs_second, old.asked_by, old.asked_at, old.expires_at) THEN
    RAISE EXCEPTION 'a money order keeps what was asked' USING ERRCODE = 'CR004';
  END IF;
  IF NOT (old.state = 'waiting' AND new.state IN ('authorised', 'rejected', 'withdrawn', 'expired'))
    AND NOT (old.state = 'authorised' AND new.state IN ('booked', 'refused')) THEN
    RAISE EXCEPTION 'a money order does not go from % to %', old.state, new.state USING ERRCODE = 'CR004';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER money_order_guard BEFORE UPDATE ON "money_order" FOR EACH ROW EXECUTE FUNCTION guard_money_order();
CREATE TRIGGER money_order_no_delete BEFORE DELETE ON "money_order" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER money_order_no_truncate BEFORE TRUNCATE ON "money_order" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- The few that somebody has to look at, or the job to finish.
CREATE INDEX "money_order_open_idx" ON "money_order"("state", "asked_at", "id") WHERE state IN ('waiting', 'authorised');
-- What a person has moved on their own word lately.
CREATE INDEX "money_order_alone_idx" ON "money_order"("asked_by", "player_id", "currency", "asked_at") WHERE NOT needs_second;

-- Players by the beginning of what somebody remembers, and by when they last came.
CREATE INDEX "player_id_prefix_idx" ON "player"("id" text_pattern_ops);
CREATE INDEX "player_nickname_prefix_idx" ON "player"("nickname_key" text_pattern_ops);
CREATE INDEX "player_email_prefix_idx" ON "player"("email_key" text_pattern_ops);
CREATE INDEX "player_created_idx" ON "player"("created_at", "id");
CREATE INDEX "player_last_login_idx" ON "player"((coalesce("last_login_at", '-infinity'::timestamptz)), "id");
CREATE INDEX "incident_player_idx" ON "incident"("player_id", "last_at") WHERE player_id IS NOT NULL;

-- The results of a round by its stake: a player's rounds, and which of them are open.
CREATE INDEX "operation_result_idx" ON "operation"("wallet_id", "debit_sequence")
  WHERE kind = 'credit' AND code = 0 AND debit_sequence IS NOT NULL;
-- The rare rows of a long journal. Stakes and wins that were booked, which are nearly all rows, stand in neither.
CREATE INDEX "operation_rare_idx" ON "operation"("wallet_id", "kind", "sequence")
  WHERE kind <> 'debit' AND kind <> 'credit';
CREATE INDEX "operation_refused_idx" ON "operation"("wallet_id", "sequence") WHERE code <> 0;
