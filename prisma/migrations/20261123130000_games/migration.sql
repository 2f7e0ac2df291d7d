-- The operator's word on games and studios changes what the lobby shows without a new feed: a version of its own.
ALTER TABLE "feed_status" ADD COLUMN     "desk_version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "game" ADD COLUMN     "left_feed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "game_group" ADD COLUMN     "desk_position" INTEGER,
ADD COLUMN     "desk_title" VARCHAR(200),
ADD COLUMN     "is_hidden" BOOLEAN NOT NULL DEFAULT false;
