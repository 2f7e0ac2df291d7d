-- AlterTable
ALTER TABLE "game_session" ADD COLUMN     "began_at" TIMESTAMPTZ(3),
ADD COLUMN     "began_sequence" BIGINT NOT NULL DEFAULT 0;
