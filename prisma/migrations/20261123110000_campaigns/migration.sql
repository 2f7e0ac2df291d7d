-- Free-round campaigns: terms, the deeds of giving them, and each line of such a deed.
-- AlterTable
ALTER TABLE "free_round_grant" ADD COLUMN     "batch_id" BIGINT,
ADD COLUMN     "campaign_id" BIGINT,
ADD COLUMN     "end_reason" VARCHAR(200),
ADD COLUMN     "starts_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "campaign" (
    "id" BIGSERIAL NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "state" VARCHAR(16) NOT NULL DEFAULT 'draft',
    "games" BIGINT[],
    "currency" VARCHAR(16) NOT NULL,
    "count" INTEGER NOT NULL,
    "bet" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL,
    "mpl" INTEGER NOT NULL,
    "cp" DECIMAL NOT NULL,
    "win_to" VARCHAR(8) NOT NULL DEFAULT 'cash',
    "max_win" DECIMAL,
    "wagering" INTEGER NOT NULL DEFAULT 0,
    "bonus_days" INTEGER,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "is_withdrawing" BOOLEAN NOT NULL DEFAULT false,
    "is_end_moving" BOOLEAN NOT NULL DEFAULT false,
    "created_by" VARCHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_batch" (
    "id" BIGSERIAL NOT NULL,
    "campaign_id" BIGINT NOT NULL,
    "identity" VARCHAR(64) NOT NULL,
    "kind" VARCHAR(8) NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "filter" JSONB,
    "file_name" VARCHAR(200),
    "cursor" VARCHAR(128),
    "rows" INTEGER NOT NULL DEFAULT 0,
    "handled" INTEGER NOT NULL DEFAULT 0,
    "granted" INTEGER NOT NULL DEFAULT 0,
    "reason" VARCHAR(200),
    "created_by" VARCHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "undone_by" VARCHAR(64),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "grant_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_batch_item" (
    "batch_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "typed" VARCHAR(254) NOT NULL,
    "player_id" TEXT,
    "result" VARCHAR(16) NOT NULL,

    CONSTRAINT "grant_batch_item_pkey" PRIMARY KEY ("batch_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "grant_batch_identity_key" ON "grant_batch"("identity");

-- CreateIndex
CREATE INDEX "grant_batch_campaign_id_id_idx" ON "grant_batch"("campaign_id", "id");

-- CreateIndex
CREATE INDEX "grant_batch_item_batch_id_result_position_idx" ON "grant_batch_item"("batch_id", "result", "position");

-- CreateIndex
CREATE INDEX "free_round_grant_campaign_id_id_idx" ON "free_round_grant"("campaign_id", "id");

-- CreateIndex
CREATE INDEX "free_round_grant_campaign_id_state_id_idx" ON "free_round_grant"("campaign_id", "state", "id");

-- CreateIndex
CREATE INDEX "free_round_grant_batch_id_state_idx" ON "free_round_grant"("batch_id", "state");

-- AddForeignKey
ALTER TABLE "grant_batch" ADD CONSTRAINT "grant_batch_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_batch_item" ADD CONSTRAINT "grant_batch_item_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "grant_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "free_round_grant" ADD CONSTRAINT "free_round_grant_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "free_round_grant" ADD CONSTRAINT "free_round_grant_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "grant_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- A grant whose campaign has not begun is "waiting": no ruling knows it, so no call of the integrator reaches it.
ALTER TABLE "free_round_grant" DROP CONSTRAINT "free_round_grant_state_check";
ALTER TABLE "free_round_grant" ADD CONSTRAINT "free_round_grant_state_check"
  CHECK (state IN ('waiting', 'offered', 'active', 'ended', 'cancelled', 'expired'));

-- Nobody gets the same rounds twice, however often a batch is run. What was taken back may be given anew.
CREATE UNIQUE INDEX "free_round_grant_once_idx" ON "free_round_grant"("campaign_id", "player_id", "game_code")
  WHERE campaign_id IS NOT NULL AND state <> 'cancelled';
CREATE INDEX "free_round_grant_beginning_idx" ON "free_round_grant"("starts_at") WHERE state = 'waiting';
CREATE INDEX "free_round_grant_expiry_idx" ON "free_round_grant"("expires_at")
  WHERE state IN ('waiting', 'offered') AND expires_at IS NOT NULL;
CREATE INDEX "grant_batch_work_idx" ON "grant_batch"("id") WHERE state IN ('gathering', 'granting', 'undoing');

ALTER TABLE "campaign"
  ADD CONSTRAINT "campaign_state_check" CHECK (state IN ('draft', 'running', 'stopped')),
  ADD CONSTRAINT "campaign_win_to_check" CHECK (win_to IN ('cash', 'bonus')),
  ADD CONSTRAINT "campaign_money_check" CHECK (is_money(cp) AND cp > 0 AND is_money(max_win) AND max_win > 0),
  ADD CONSTRAINT "campaign_numbers_check" CHECK (count > 0 AND bet > 0 AND lines > 0 AND mpl > 0 AND cardinality(games) > 0),
  ADD CONSTRAINT "campaign_wagering_check" CHECK (wagering BETWEEN 0 AND 1000 AND bonus_days BETWEEN 1 AND 3650),
  ADD CONSTRAINT "campaign_times_check" CHECK (ends_at > starts_at);
ALTER TABLE "grant_batch"
  ADD CONSTRAINT "grant_batch_kind_check" CHECK (kind IN ('one', 'filter', 'csv')),
  ADD CONSTRAINT "grant_batch_state_check" CHECK (state IN ('checking', 'checked', 'gathering', 'granting', 'done',
    'stopped', 'discarded', 'undoing', 'undone'));
ALTER TABLE "grant_batch_item" ADD CONSTRAINT "grant_batch_item_result_check"
  CHECK (result IN ('ok', 'granted', 'unknown', 'blocked', 'no-wallet', 'duplicate', 'already'));

-- Terms may change while nobody can have been told them.
CREATE FUNCTION guard_campaign() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.state <> 'draft' AND (new.state = 'draft' OR (new.games, new.currency, new.count, new.bet, new.lines, new.mpl,
      new.cp, new.win_to, new.max_win, new.wagering, new.bonus_days, new.starts_at)
    IS DISTINCT FROM (old.games, old.currency, old.count, old.bet, old.lines, old.mpl,
      old.cp, old.win_to, old.max_win, old.wagering, old.bonus_days, old.starts_at)) THEN
    RAISE EXCEPTION 'the terms of a campaign that has run stay as they are' USING ERRCODE = 'CR004';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER campaign_guard BEFORE UPDATE ON "campaign" FOR EACH ROW EXECUTE FUNCTION guard_campaign();
