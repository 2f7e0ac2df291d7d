-- AlterTable
ALTER TABLE "currency" ADD COLUMN     "large_amount" DECIMAL NOT NULL DEFAULT 1000;

-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "assignee" VARCHAR(64),
ADD COLUMN     "reopened_at" TIMESTAMPTZ(3),
ADD COLUMN     "state" VARCHAR(16) NOT NULL DEFAULT 'open';

-- CreateTable
CREATE TABLE "incident_note" (
    "id" BIGSERIAL NOT NULL,
    "incident_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staff_id" VARCHAR(64) NOT NULL,
    "deed" VARCHAR(16) NOT NULL,
    "text" VARCHAR(2000) NOT NULL DEFAULT '',
    "assignee" VARCHAR(64),

    CONSTRAINT "incident_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_position" (
    "wallet_id" BIGINT NOT NULL,
    "sequence" BIGINT NOT NULL,

    CONSTRAINT "report_position_pkey" PRIMARY KEY ("wallet_id")
);

-- CreateTable
CREATE TABLE "report_wallet_day" (
    "wallet_id" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "game_code" BIGINT NOT NULL,
    "rounds" BIGINT NOT NULL DEFAULT 0,
    "stake" DECIMAL NOT NULL DEFAULT 0,
    "stake_bonus" DECIMAL NOT NULL DEFAULT 0,
    "stake_squares" DECIMAL NOT NULL DEFAULT 0,
    "win" DECIMAL NOT NULL DEFAULT 0,
    "win_bonus" DECIMAL NOT NULL DEFAULT 0,
    "win_squares" DECIMAL NOT NULL DEFAULT 0,
    "free_win" DECIMAL NOT NULL DEFAULT 0,
    "bonus_granted" DECIMAL NOT NULL DEFAULT 0,
    "bonus_voided" DECIMAL NOT NULL DEFAULT 0,
    "bonus_released" DECIMAL NOT NULL DEFAULT 0,

    CONSTRAINT "report_wallet_day_pkey" PRIMARY KEY ("wallet_id","day","game_code")
);

-- CreateTable
CREATE TABLE "report_day" (
    "day" DATE NOT NULL,
    "game_code" BIGINT NOT NULL,
    "currency" VARCHAR(16) NOT NULL,
    "rounds" BIGINT NOT NULL DEFAULT 0,
    "stake" DECIMAL NOT NULL DEFAULT 0,
    "stake_bonus" DECIMAL NOT NULL DEFAULT 0,
    "stake_squares" DECIMAL NOT NULL DEFAULT 0,
    "win" DECIMAL NOT NULL DEFAULT 0,
    "win_bonus" DECIMAL NOT NULL DEFAULT 0,
    "win_squares" DECIMAL NOT NULL DEFAULT 0,
    "free_win" DECIMAL NOT NULL DEFAULT 0,
    "bonus_granted" DECIMAL NOT NULL DEFAULT 0,
    "bonus_voided" DECIMAL NOT NULL DEFAULT 0,
    "bonus_released" DECIMAL NOT NULL DEFAULT 0,

    CONSTRAINT "report_day_pkey" PRIMARY KEY ("day","game_code","currency")
);

-- CreateTable
CREATE TABLE "report_open_round" (
    "wallet_id" BIGINT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "game_code" BIGINT NOT NULL,
    "round_id" BIGINT,
    "currency" VARCHAR(16) NOT NULL,
    "amount" DECIMAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_open_round_pkey" PRIMARY KEY ("wallet_id","sequence")
);

-- CreateTable
CREATE TABLE "report_large" (
    "wallet_id" BIGINT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "kind" VARCHAR(8) NOT NULL,
    "game_code" BIGINT NOT NULL,
    "currency" VARCHAR(16) NOT NULL,
    "amount" DECIMAL NOT NULL,
    "stake" DECIMAL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_large_pkey" PRIMARY KEY ("wallet_id","sequence")
);

-- CreateTable
CREATE TABLE "report_fold" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "caught_up_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_fold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "incident_note_incident_id_id_idx" ON "incident_note"("incident_id", "id");

-- CreateIndex
CREATE INDEX "report_open_round_created_at_idx" ON "report_open_round"("created_at");

-- CreateIndex
CREATE INDEX "report_large_created_at_idx" ON "report_large"("created_at");

-- CreateIndex
CREATE INDEX "incident_state_last_at_idx" ON "incident"("state", "last_at");

-- AddForeignKey
ALTER TABLE "incident_note" ADD CONSTRAINT "incident_note_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is large differs by currency; the rest keep the default.
UPDATE "currency" SET "large_amount" = CASE "code" WHEN 'BTC' THEN 0.02 WHEN 'LTC' THEN 10 WHEN 'RUB' THEN 100000
  WHEN 'KZT' THEN 500000 WHEN 'UAH' THEN 40000 ELSE 1000 END;
ALTER TABLE "currency" ADD CONSTRAINT "currency_large_amount_check" CHECK (is_money(large_amount) AND large_amount > 0);

ALTER TABLE "incident" ADD CONSTRAINT "incident_state_check"
  CHECK (state IN ('open', 'working', 'resolved', 'dismissed'));
ALTER TABLE "incident_note" ADD CONSTRAINT "incident_note_deed_check"
  CHECK (deed IN ('comment', 'open', 'working', 'resolved', 'dismissed', 'assign'));
CREATE TRIGGER incident_note_append_only BEFORE UPDATE OR DELETE ON "incident_note"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER incident_note_no_truncate BEFORE TRUNCATE ON "incident_note"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The badge of the navigation counts them on every page.
CREATE INDEX "incident_unsettled_idx" ON "incident"("state") WHERE state IN ('open', 'working');
-- Few players are test players; the reports leave them out by this list.
CREATE INDEX "player_test_idx" ON "player"("id") WHERE is_test;
-- Bursts of failed log-ins.
CREATE INDEX "login_attempt_failed_idx" ON "login_attempt"("created_at") WHERE NOT succeeded;
-- Who played in a time.
CREATE INDEX "report_wallet_day_players_idx" ON "report_wallet_day"("day", "game_code", "wallet_id") WHERE rounds > 0;

-- The same rows are written again and again while their day lasts: room on the page keeps that off the indexes.
ALTER TABLE "report_position" SET (fillfactor = 70);
ALTER TABLE "report_wallet_day" SET (fillfactor = 70);
ALTER TABLE "report_day" SET (fillfactor = 50);

ALTER TABLE "report_fold" ADD CONSTRAINT "report_fold_one_row" CHECK (id = 1);
INSERT INTO "report_fold" (id) VALUES (1);

-- Who becomes a test player, or is none any more, leaves or joins the sums, days long past too. The lock is the fold's:
-- one comes after the other, and each sees what the other wrote.
CREATE FUNCTION move_test_player() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7302613);
  INSERT INTO report_day AS d (day, game_code, currency, rounds, stake, stake_bonus, stake_squares, win, win_bonus,
    win_squares, free_win, bonus_granted, bonus_voided, bonus_released)
  SELECT x.day, x.game_code, w.currency, s.sign * sum(x.rounds), s.sign * sum(x.stake), s.sign * sum(x.stake_bonus),
    s.sign * sum(x.stake_squares), s.sign * sum(x.win), s.sign * sum(x.win_bonus), s.sign * sum(x.win_squares),
    s.sign * sum(x.free_win), s.sign * sum(x.bonus_granted), s.sign * sum(x.bonus_voided),
    s.sign * sum(x.bonus_released)
  FROM report_wallet_day x JOIN wallet w ON w.id = x.wallet_id
    CROSS JOIN (SELECT CASE WHEN new.is_test THEN -1 ELSE 1 END AS sign) s
  WHERE w.player_id = new.id GROUP BY x.day, x.game_code, w.currency, s.sign
  ON CONFLICT (day, game_code, currency) DO UPDATE SET rounds = d.rounds + excluded.rounds,
    stake = d.stake + excluded.stake, stake_bonus = d.stake_bonus + excluded.stake_bonus,
    stake_squares = d.stake_squares + excluded.stake_squares, win = d.win + excluded.win,
    win_bonus = d.win_bonus + excluded.win_bonus, win_squares = d.win_squares + excluded.win_squares,
    free_win = d.free_win + excluded.free_win, bonus_granted = d.bonus_granted + excluded.bonus_granted,
    bonus_voided = d.bonus_voided + excluded.bonus_voided, bonus_released = d.bonus_released + excluded.bonus_released;
  RETURN new;
END $$;
CREATE TRIGGER player_test_flag AFTER UPDATE OF is_test ON "player"
  FOR EACH ROW WHEN (old.is_test IS DISTINCT FROM new.is_test) EXECUTE FUNCTION move_test_player();
