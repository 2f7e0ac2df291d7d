-- Staff: a second factor, temporary passwords, and sessions that say whether the factor was shown.
-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "last_login_at" TIMESTAMPTZ(3),
ADD COLUMN     "must_change_password" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "totp_enrolled_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_pending" VARCHAR(200),
ADD COLUMN     "totp_secret" VARCHAR(200),
ADD COLUMN     "totp_step" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "staff_session" ADD COLUMN     "end_reason" VARCHAR(32),
ADD COLUMN     "user_agent" VARCHAR(256) NOT NULL DEFAULT '',
ADD COLUMN     "verified_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "staff_recovery_code" (
    "code_hash" VARCHAR(64) NOT NULL,
    "staff_id" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_recovery_code_pkey" PRIMARY KEY ("code_hash")
);

-- CreateIndex
CREATE INDEX "staff_recovery_code_staff_id_idx" ON "staff_recovery_code"("staff_id");

-- CreateIndex
CREATE INDEX "audit_actor_id_idx" ON "audit"("actor", "id");

-- CreateIndex
CREATE INDEX "audit_action_id_idx" ON "audit"("action", "id");

-- AddForeignKey
ALTER TABLE "staff_recovery_code" ADD CONSTRAINT "staff_recovery_code_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The audit's search: by the beginning of what it is about, and by the words of the reason.
CREATE INDEX "audit_subject_prefix_idx" ON "audit"("subject" text_pattern_ops, "id");
CREATE INDEX "audit_reason_words_idx" ON "audit" USING gin (to_tsvector('simple', coalesce("reason", '')));

-- What people did, without the mere readings, which are most of the rows.
CREATE INDEX "audit_deeds_idx" ON "audit"("id") WHERE "action" NOT LIKE '%.read';
