-- Safer play: the interval of the reality check, every change of a limit, time-outs and self-exclusions.
ALTER TABLE "player" ADD COLUMN     "reality_check_minutes" SMALLINT NOT NULL DEFAULT 60;

CREATE TABLE "player_limit_change" (
    "id" BIGSERIAL NOT NULL,
    "player_id" TEXT NOT NULL,
    "kind" VARCHAR(8) NOT NULL,
    "currency" VARCHAR(16) NOT NULL DEFAULT '',
    "hours" INTEGER NOT NULL,
    "before" DECIMAL,
    "after" DECIMAL,
    "state" VARCHAR(16) NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "player_limit_change_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "exclusion" (
    "id" BIGSERIAL NOT NULL,
    "player_id" TEXT NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "actor" VARCHAR(64) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by" VARCHAR(64),

    CONSTRAINT "exclusion_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "player_limit_change_player_id_id_idx" ON "player_limit_change"("player_id", "id");

CREATE INDEX "exclusion_player_id_id_idx" ON "exclusion"("player_id", "id");

ALTER TABLE "player_limit_change" ADD CONSTRAINT "player_limit_change_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "player"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "exclusion" ADD CONSTRAINT "exclusion_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "player"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "player" ADD CONSTRAINT "player_reality_check_check" CHECK (reality_check_minutes BETWEEN 1 AND 240);
ALTER TABLE "player_limit_change"
  ADD CONSTRAINT "player_limit_change_kind_check" CHECK (kind IN ('stake', 'loss', 'deposit', 'time')),
  ADD CONSTRAINT "player_limit_change_hours_check" CHECK (hours IN (24, 168, 720)),
  ADD CONSTRAINT "player_limit_change_state_check" CHECK (state IN ('waiting', 'applied', 'cancelled', 'expired')),
  ADD CONSTRAINT "player_limit_change_amount_check" CHECK ((before IS NULL OR is_money(before) AND before >= 0)
    AND (after IS NULL OR is_money(after) AND after >= 0));
-- One looser limit waits at a time.
CREATE UNIQUE INDEX "player_limit_change_waiting_idx" ON "player_limit_change" ("player_id", "kind", "currency", "hours")
  WHERE state = 'waiting';
ALTER TABLE "exclusion" ADD CONSTRAINT "exclusion_kind_check" CHECK (kind IN ('time-out', 'self-exclusion'));
