-- Wallet calls: what was asked and answered, kept for a time.
-- CreateTable
CREATE TABLE "wallet_call" (
    "id" BIGSERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "method" VARCHAR(16) NOT NULL,
    "address" VARCHAR(64),
    "status" SMALLINT NOT NULL,
    "code" SMALLINT,
    "ms" DOUBLE PRECISION NOT NULL,
    "operation" VARCHAR(16),
    "user_id" VARCHAR(128),
    "transaction_id" VARCHAR(64),
    "game_code" BIGINT,
    "currency" VARCHAR(16),
    "request" TEXT NOT NULL,
    "request_bytes" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "wallet_call_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "wallet_call_transaction_id_id_idx" ON "wallet_call"("transaction_id", "id");

-- CreateIndex
CREATE INDEX "wallet_call_user_id_id_idx" ON "wallet_call"("user_id", "id");

-- CreateIndex
CREATE INDEX "wallet_call_game_code_id_idx" ON "wallet_call"("game_code", "id");

-- CreateIndex
CREATE INDEX "wallet_call_created_at_id_idx" ON "wallet_call"("created_at", "id");

-- What was refused, went wrong at the door, took long or moved no money is rare and is looked for often: indexes of
-- those rows alone, which cost the many good calls nothing.
CREATE INDEX "wallet_call_refused_idx" ON "wallet_call"("code", "id") WHERE "code" <> 0;
CREATE INDEX "wallet_call_unusual_idx" ON "wallet_call"("id") WHERE "status" <> 200;
CREATE INDEX "wallet_call_slow_idx" ON "wallet_call"("id") WHERE "ms" >= 100;
CREATE INDEX "wallet_call_rare_idx" ON "wallet_call"("operation", "id") WHERE "operation" NOT IN ('debit', 'credit');
