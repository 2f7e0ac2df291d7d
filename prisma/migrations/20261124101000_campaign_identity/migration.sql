-- The form that made a campaign: sent again, after its answer was lost, it leads to the same one.
ALTER TABLE "campaign" ADD COLUMN     "identity" VARCHAR(64);

CREATE UNIQUE INDEX "campaign_identity_key" ON "campaign"("identity");
