-- Nobody folds meanwhile.
SELECT pg_advisory_xact_lock(7302613);

-- Players of a day are no longer counted one by one.
DROP INDEX "report_wallet_day_players_idx";
DROP INDEX "report_wallet_day_played_idx";

-- AlterTable
ALTER TABLE "report_wallet_day" ADD COLUMN     "currency" VARCHAR(16);
UPDATE "report_wallet_day" x SET "currency" = w.currency FROM wallet w WHERE w.id = x.wallet_id;
ALTER TABLE "report_wallet_day" ALTER COLUMN "currency" SET NOT NULL;

-- CreateTable
CREATE TABLE "report_total" (
    "day" DATE NOT NULL,
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

    CONSTRAINT "report_total_pkey" PRIMARY KEY ("day","currency")
);

-- CreateTable
CREATE TABLE "report_month" (
    "month" DATE NOT NULL,
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

    CONSTRAINT "report_month_pkey" PRIMARY KEY ("month","game_code","currency")
);

-- CreateTable
CREATE TABLE "report_players" (
    "day" DATE NOT NULL,
    "currency" VARCHAR(16) NOT NULL,
    "last_day" DATE NOT NULL,
    "players" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "report_players_pkey" PRIMARY KEY ("day","currency","last_day")
);

-- The totals of a day and of a game's month follow report_day, whoever writes it.
CREATE FUNCTION add_report_days(days report_day[], sign int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO report_total AS t (day, currency,
    rounds, stake, stake_bonus, stake_squares, win, win_bonus, win_squares, free_win, bonus_granted,
    bonus_voided, bonus_released)
  SELECT day, currency,
    sign * sum(rounds), sign * sum(stake), sign * sum(stake_bonus), sign * sum(stake_squares), sign * sum(win),
    sign * sum(win_bonus), sign * sum(win_squares), sign * sum(free_win), sign * sum(bonus_granted),
    sign * sum(bonus_voided), sign * sum(bonus_released)
  FROM unnest(days) GROUP BY day, currency
  ON CONFLICT (day, currency) DO UPDATE SET
    rounds = t.rounds + excluded.rounds, stake = t.stake + excluded.stake,
    stake_bonus = t.stake_bonus + excluded.stake_bonus,
    stake_squares = t.stake_squares + excluded.stake_squares, win = t.win + excluded.win,
    win_bonus = t.win_bonus + excluded.win_bonus, win_squares = t.win_squares + excluded.win_squares,
    free_win = t.free_win + excluded.free_win, bonus_granted = t.bonus_granted + excluded.bonus_granted,
    bonus_voided = t.bonus_voided + excluded.bonus_voided,
    bonus_released = t.bonus_released + excluded.bonus_released;
  INSERT INTO report_month AS t (month, game_code, currency,
    rounds, stake, stake_bonus, stake_squares, win, win_bonus, win_squares, free_win, bonus_granted,
    bonus_voided, bonus_released)
  SELECT date_trunc('month', day)::date, game_code, currency,
    sign * sum(rounds), sign * sum(stake), sign * sum(stake_bonus), sign * sum(stake_squares), sign * sum(win),
    sign * sum(win_bonus), sign * sum(win_squares), sign * sum(free_win), sign * sum(bonus_granted),
    sign * sum(bonus_voided), sign * sum(bonus_released)
  FROM unnest(days) GROUP BY 1, game_code, currency
  ON CONFLICT (month, game_code, currency) DO UPDATE SET
    rounds = t.rounds + excluded.rounds, stake = t.stake + excluded.stake,
    stake_bonus = t.stake_bonus + excluded.stake_bonus,
    stake_squares = t.stake_squares + excluded.stake_squares, win = t.win + excluded.win,
    win_bonus = t.win_bonus + excluded.win_bonus, win_squares = t.win_squares + excluded.win_squares,
    free_win = t.free_win + excluded.free_win, bonus_granted = t.bonus_granted + excluded.bonus_granted,
    bonus_voided = t.bonus_voided + excluded.bonus_voided,
    bonus_released = t.bonus_released + excluded.bonus_released;
$$;
CREATE FUNCTION follow_report_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_report_days(ARRAY(SELECT row(w.*)::report_day FROM written w), 1);
  IF TG_OP = 'UPDATE' THEN
    PERFORM add_report_days(ARRAY(SELECT row(o.*)::report_day FROM overwritten o), -1);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER report_day_inserted AFTER INSERT ON "report_day"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION follow_report_day();
CREATE TRIGGER report_day_updated AFTER UPDATE ON "report_day"
  REFERENCING OLD TABLE AS overwritten NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION follow_report_day();

-- Each day on which a wallet played and the day on which it had played last, test players too: report_players counts
-- them.
CREATE VIEW report_played AS
  SELECT wallet_id, currency, day,
    coalesce(lag(day) OVER (PARTITION BY wallet_id ORDER BY day), '1970-01-01') AS last_day
  FROM (SELECT DISTINCT wallet_id, currency, day FROM report_wallet_day WHERE rounds > 0) played;

-- Who becomes a test player, or is none any more, is counted out or in, too.
CREATE OR REPLACE FUNCTION move_test_player() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sign int := CASE WHEN new.is_test THEN -1 ELSE 1 END;
  wallets bigint[];
BEGIN
  PERFORM pg_advisory_xact_lock(7302613);
  wallets := ARRAY(SELECT id FROM wallet WHERE player_id = new.id);
  INSERT INTO report_day AS d (day, game_code, currency,
    rounds, stake, stake_bonus, stake_squares, win, win_bonus, win_squares, free_win, bonus_granted,
    bonus_voided, bonus_released)
  SELECT day, game_code, currency,
    sign * sum(rounds), sign * sum(stake), sign * sum(stake_bonus), sign * sum(stake_squares), sign * sum(win),
    sign * sum(win_bonus), sign * sum(win_squares), sign * sum(free_win), sign * sum(bonus_granted),
    sign * sum(bonus_voided), sign * sum(bonus_released)
  FROM report_wallet_day WHERE wallet_id = ANY (wallets) GROUP BY day, game_code, currency
  ON CONFLICT (day, game_code, currency) DO UPDATE SET
    rounds = d.rounds + excluded.rounds, stake = d.stake + excluded.stake,
    stake_bonus = d.stake_bonus + excluded.stake_bonus,
    stake_squares = d.stake_squares + excluded.stake_squares, win = d.win + excluded.win,
    win_bonus = d.win_bonus + excluded.win_bonus, win_squares = d.win_squares + excluded.win_squares,
    free_win = d.free_win + excluded.free_win, bonus_granted = d.bonus_granted + excluded.bonus_granted,
    bonus_voided = d.bonus_voided + excluded.bonus_voided,
    bonus_released = d.bonus_released + excluded.bonus_released;
  INSERT INTO report_players AS t (day, currency, last_day, players)
  SELECT day, currency, last_day, sign * count(*) FROM report_played
  WHERE wallet_id = ANY (wallets) GROUP BY 1, 2, 3
  ON CONFLICT (day, currency, last_day) DO UPDATE SET players = t.players + excluded.players;
  RETURN new;
END $$;

-- What is there already, a month at a time.
DO $$
DECLARE
  days report_day[];
BEGIN
  FOR days IN SELECT array_agg(d) FROM report_day d GROUP BY date_trunc('month', d.day) LOOP
    PERFORM add_report_days(days, 1);
  END LOOP;
END $$;
INSERT INTO report_players (day, currency, last_day, players)
SELECT day, currency, last_day, count(*) FROM report_played
WHERE wallet_id NOT IN (SELECT w.id FROM wallet w JOIN player p ON p.id = w.player_id WHERE p.is_test)
GROUP BY 1, 2, 3;

-- Who played a game in a time is counted one by one.
CREATE INDEX "report_wallet_day_played_idx"
  ON "report_wallet_day"("game_code", "currency", "day", "wallet_id") WHERE rounds > 0;
ALTER TABLE "report_total" SET (fillfactor = 50);
ALTER TABLE "report_month" SET (fillfactor = 50);
ALTER TABLE "report_players" SET (fillfactor = 70);
