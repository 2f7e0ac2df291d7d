-- A player of the operator's own, for trying things: kept out of every report.
ALTER TABLE "player" ADD COLUMN "is_test" BOOLEAN NOT NULL DEFAULT false;
