-- What players like and what they looked for in vain.
-- CreateTable
CREATE TABLE "favourite" (
    "player_id" TEXT NOT NULL,
    "game_code" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "favourite_pkey" PRIMARY KEY ("player_id","game_code")
);

-- CreateTable
CREATE TABLE "missed_search" (
    "query" VARCHAR(60) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "missed_search_pkey" PRIMARY KEY ("query")
);

-- CreateIndex
CREATE INDEX "missed_search_last_at_idx" ON "missed_search"("last_at");

-- CreateIndex
CREATE INDEX "missed_search_count_idx" ON "missed_search"("count");

-- AddForeignKey
ALTER TABLE "favourite" ADD CONSTRAINT "favourite_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "player"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
