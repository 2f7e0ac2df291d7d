-- The account area: a wish for another e-mail, and counters that slow visitors down.
-- CreateTable
CREATE TABLE "email_change" (
    "token_hash" VARCHAR(64) NOT NULL,
    "player_id" TEXT NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "email_key" VARCHAR(254) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_change_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" VARCHAR(160) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "email_change_player_id_idx" ON "email_change"("player_id");

-- CreateIndex
CREATE INDEX "throttle_since_idx" ON "throttle"("since");

-- AddForeignKey
ALTER TABLE "email_change" ADD CONSTRAINT "email_change_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "player"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One wish waits at a time.
CREATE UNIQUE INDEX "email_change_waiting_idx" ON "email_change"("player_id") WHERE used_at IS NULL AND cancelled_at IS NULL;
