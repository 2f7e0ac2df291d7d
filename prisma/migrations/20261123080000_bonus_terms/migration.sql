-- What was agreed about bonus money, and how far it is.
ALTER TABLE "bonus"
  ADD COLUMN "required" DECIMAL,
  ADD COLUMN "wagered" DECIMAL NOT NULL DEFAULT 0,
  ADD COLUMN "released" DECIMAL NOT NULL DEFAULT 0,
  ADD COLUMN "max_bet" DECIMAL,
  ADD COLUMN "max_win" DECIMAL,
  ADD COLUMN "weights" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "expires_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "bonus_required_check" CHECK (scale(required) <= 5 AND required >= 0),
  ADD CONSTRAINT "bonus_progress_check" CHECK (scale(wagered) <= 5 AND wagered >= 0 AND scale(released) <= 5 AND released >= 0),
  ADD CONSTRAINT "bonus_bounds_check" CHECK (is_money(max_bet) AND max_bet > 0 AND is_money(max_win) AND max_win >= 0);
CREATE INDEX "bonus_expiry_idx" ON "bonus"("expires_at") WHERE state = 'active' AND expires_at IS NOT NULL;

-- How each stake counted towards a bonus's condition; its refund takes it back with a row of its own.
CREATE TABLE "wagering" (
  "wallet_id" BIGINT NOT NULL,
  "sequence" BIGINT NOT NULL,
  "bonus_sequence" BIGINT NOT NULL,
  "weight" INTEGER NOT NULL,
  "counted" DECIMAL NOT NULL,
  "why" VARCHAR(16),
  CONSTRAINT "wagering_pkey" PRIMARY KEY ("wallet_id", "sequence"),
  CONSTRAINT "wagering_counted_check" CHECK (is_money(counted)),
  CONSTRAINT "wagering_wallet_id_bonus_sequence_fkey" FOREIGN KEY ("wallet_id", "bonus_sequence")
    REFERENCES "bonus"("wallet_id", "sequence") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "wagering_wallet_id_bonus_sequence_idx" ON "wagering"("wallet_id", "bonus_sequence");
CREATE TRIGGER wagering_append_only BEFORE UPDATE OR DELETE ON "wagering" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER wagering_no_truncate BEFORE TRUNCATE ON "wagering" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A free-round win that becomes bonus money: how often it must be staked, and for how many days it stays.
ALTER TABLE "free_round_grant"
  ADD COLUMN "wagering" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "bonus_days" INTEGER,
  ADD CONSTRAINT "free_round_grant_wagering_check" CHECK (wagering BETWEEN 0 AND 1000 AND bonus_days BETWEEN 1 AND 3650);
