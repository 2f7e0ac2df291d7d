-- AlterTable
ALTER TABLE "player" ADD COLUMN     "excluded_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "wallet_hour" (
    "wallet_id" BIGINT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "stake" DECIMAL NOT NULL DEFAULT 0,
    "win" DECIMAL NOT NULL DEFAULT 0,
    "deposit" DECIMAL NOT NULL DEFAULT 0,

    CONSTRAINT "wallet_hour_pkey" PRIMARY KEY ("wallet_id","hour")
);

-- CreateTable
CREATE TABLE "player_limit" (
    "player_id" TEXT NOT NULL,
    "kind" VARCHAR(8) NOT NULL,
    "currency" VARCHAR(16) NOT NULL DEFAULT '',
    "hours" INTEGER NOT NULL,
    "amount" DECIMAL NOT NULL,

    CONSTRAINT "player_limit_pkey" PRIMARY KEY ("player_id","kind","currency","hours")
);

-- AddForeignKey
ALTER TABLE "player_limit" ADD CONSTRAINT "player_limit_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "player"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "player_limit"
  ADD CONSTRAINT "player_limit_kind_check" CHECK (kind IN ('stake', 'loss', 'deposit', 'time')),
  ADD CONSTRAINT "player_limit_hours_check" CHECK (hours IN (24, 168, 720)),
  ADD CONSTRAINT "player_limit_amount_check" CHECK (is_money(amount) AND amount >= 0);
-- The counters are updated with every bet: room on the page keeps those updates off the index.
ALTER TABLE "wallet_hour" SET (fillfactor = 70);
ALTER TABLE "wallet" SET (fillfactor = 70);
