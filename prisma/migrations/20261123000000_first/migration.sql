-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "currency" (
    "code" VARCHAR(16) NOT NULL,
    "decimals" SMALLINT NOT NULL DEFAULT 2,
    "position" INTEGER NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "max_bet" DECIMAL,

    CONSTRAINT "currency_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "player" (
    "id" TEXT NOT NULL,
    "nickname" VARCHAR(32) NOT NULL,
    "nickname_key" VARCHAR(32) NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "email_key" VARCHAR(254) NOT NULL,
    "password_hash" TEXT NOT NULL,
    "date_of_birth" DATE NOT NULL,
    "status" VARCHAR(16) NOT NULL DEFAULT 'active',
    "language" VARCHAR(8) NOT NULL DEFAULT 'en',
    "currency" VARCHAR(16) NOT NULL,
    "terms_version" VARCHAR(32) NOT NULL,
    "terms_accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_login_at" TIMESTAMPTZ(3),

    CONSTRAINT "player_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_session" (
    "token_hash" VARCHAR(64) NOT NULL,
    "player_id" TEXT NOT NULL,
    "address" VARCHAR(64) NOT NULL,
    "user_agent" VARCHAR(256) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" VARCHAR(32),

    CONSTRAINT "login_session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "login_attempt" (
    "id" BIGSERIAL NOT NULL,
    "account" VARCHAR(300) NOT NULL,
    "address" VARCHAR(64) NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "login_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "token_hash" VARCHAR(64) NOT NULL,
    "player_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "wallet" (
    "id" BIGSERIAL NOT NULL,
    "player_id" TEXT NOT NULL,
    "currency" VARCHAR(16) NOT NULL,
    "cash" DECIMAL NOT NULL DEFAULT 0,
    "bonus" DECIMAL NOT NULL DEFAULT 0,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "head" VARCHAR(64) NOT NULL DEFAULT '0000000000000000000000000000000000000000000000000000000000000000',

    CONSTRAINT "wallet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "operation" (
    "wallet_id" BIGINT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "identity" VARCHAR(128) NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "code" SMALLINT NOT NULL,
    "reason" VARCHAR(200),
    "amount" DECIMAL NOT NULL,
    "cash_delta" DECIMAL NOT NULL,
    "bonus_delta" DECIMAL NOT NULL,
    "cash_after" DECIMAL NOT NULL,
    "bonus_after" DECIMAL NOT NULL,
    "round_id" BIGINT,
    "turn_id" BIGINT,
    "game_code" BIGINT,
    "session_id" BIGINT,
    "grant_id" BIGINT,
    "bonus_sequence" BIGINT,
    "debit_sequence" BIGINT,
    "is_open" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "hash" VARCHAR(64) NOT NULL,

    CONSTRAINT "operation_pkey" PRIMARY KEY ("wallet_id","sequence")
);

-- CreateTable
CREATE TABLE "bonus" (
    "wallet_id" BIGINT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "state" VARCHAR(16) NOT NULL DEFAULT 'active',
    "origin" VARCHAR(32) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "bonus_pkey" PRIMARY KEY ("wallet_id","sequence")
);

-- CreateTable
CREATE TABLE "game_session" (
    "id" BIGSERIAL NOT NULL,
    "player_id" TEXT NOT NULL,
    "wallet_id" BIGINT NOT NULL,
    "game_code" BIGINT NOT NULL,
    "auth_token_hash" VARCHAR(64) NOT NULL,
    "game_token_hash" VARCHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "redeemed_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" VARCHAR(32),

    CONSTRAINT "game_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "free_round_grant" (
    "id" BIGSERIAL NOT NULL,
    "player_id" TEXT NOT NULL,
    "currency" VARCHAR(16) NOT NULL,
    "game_code" BIGINT NOT NULL,
    "state" VARCHAR(16) NOT NULL DEFAULT 'offered',
    "count" INTEGER NOT NULL,
    "bet" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL,
    "mpl" INTEGER NOT NULL,
    "cp" DECIMAL NOT NULL,
    "win_to" VARCHAR(8) NOT NULL DEFAULT 'cash',
    "max_win" DECIMAL,
    "played" INTEGER NOT NULL DEFAULT 0,
    "win" DECIMAL NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "activated_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "free_round_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "game_group" (
    "id" INTEGER NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "game_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "game" (
    "code" BIGINT NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "group_id" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL DEFAULT 0,
    "is_new" BOOLEAN NOT NULL DEFAULT false,
    "has_free_rounds" BOOLEAN NOT NULL DEFAULT false,
    "is_desktop" BOOLEAN NOT NULL DEFAULT true,
    "is_mobile" BOOLEAN NOT NULL DEFAULT true,
    "is_board" BOOLEAN NOT NULL DEFAULT false,
    "icons" JSONB NOT NULL DEFAULT '[]',
    "position" INTEGER NOT NULL DEFAULT 0,
    "in_feed" BOOLEAN NOT NULL DEFAULT true,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "game_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "feed_status" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "last_attempt_at" TIMESTAMPTZ(3),
    "last_success_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "games" INTEGER NOT NULL DEFAULT 0,
    "skipped" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "feed_status_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" BIGSERIAL NOT NULL,
    "kind" VARCHAR(48) NOT NULL,
    "subject" VARCHAR(128) NOT NULL,
    "player_id" VARCHAR(128),
    "detail" JSONB NOT NULL DEFAULT '{}',
    "count" INTEGER NOT NULL DEFAULT 1,
    "first_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "bets_stopped" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" TEXT NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "email_key" VARCHAR(254) NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" VARCHAR(16) NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "token_hash" VARCHAR(64) NOT NULL,
    "staff_id" TEXT NOT NULL,
    "address" VARCHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" VARCHAR(64) NOT NULL,
    "action" VARCHAR(64) NOT NULL,
    "subject" VARCHAR(160) NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" VARCHAR(500),
    "address" VARCHAR(64),

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "player_nickname_key_key" ON "player"("nickname_key");

-- CreateIndex
CREATE UNIQUE INDEX "player_email_key_key" ON "player"("email_key");

-- CreateIndex
CREATE INDEX "player_created_at_idx" ON "player"("created_at");

-- CreateIndex
CREATE INDEX "login_session_player_id_idx" ON "login_session"("player_id");

-- CreateIndex
CREATE INDEX "login_attempt_account_created_at_idx" ON "login_attempt"("account", "created_at");

-- CreateIndex
CREATE INDEX "password_reset_player_id_idx" ON "password_reset"("player_id");

-- CreateIndex
CREATE UNIQUE INDEX "wallet_player_id_currency_key" ON "wallet"("player_id", "currency");

-- CreateIndex
CREATE INDEX "operation_session_id_sequence_idx" ON "operation"("session_id", "sequence") WHERE kind = 'debit' AND code = 0;

-- CreateIndex
CREATE INDEX "operation_wallet_id_round_id_idx" ON "operation"("wallet_id", "round_id") WHERE kind = 'debit' AND code = 0 AND round_id IS NOT NULL;

-- CreateIndex
CREATE INDEX "operation_grant_id_idx" ON "operation"("grant_id") WHERE grant_id IS NOT NULL;

-- CreateIndex
CREATE INDEX "operation_created_at_idx" ON "operation" USING brin ("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "operation_kind_identity_key" ON "operation"("kind", "identity");

-- CreateIndex
CREATE UNIQUE INDEX "game_session_auth_token_hash_key" ON "game_session"("auth_token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "game_session_game_token_hash_key" ON "game_session"("game_token_hash");

-- CreateIndex
CREATE INDEX "game_session_player_id_game_code_idx" ON "game_session"("player_id", "game_code");

-- CreateIndex
CREATE INDEX "free_round_grant_player_id_game_code_state_idx" ON "free_round_grant"("player_id", "game_code", "state");

-- CreateIndex
CREATE INDEX "game_in_feed_position_idx" ON "game"("in_feed", "position");

-- CreateIndex
CREATE INDEX "incident_last_at_idx" ON "incident"("last_at");

-- CreateIndex
CREATE UNIQUE INDEX "incident_kind_subject_key" ON "incident"("kind", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key_key" ON "staff"("email_key");

-- CreateIndex
CREATE INDEX "staff_session_staff_id_idx" ON "staff_session"("staff_id");

-- CreateIndex
CREATE INDEX "audit_subject_created_at_idx" ON "audit"("subject", "created_at");

-- CreateIndex
CREATE INDEX "audit_created_at_idx" ON "audit"("created_at");

-- AddForeignKey
ALTER TABLE "login_session" ADD CONSTRAINT "login_session_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "player"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "player"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wallet" ADD CONSTRAINT "wallet_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "player"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wallet" ADD CONSTRAINT "wallet_currency_fkey" FOREIGN KEY ("currency") REFERENCES "currency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus" ADD CONSTRAINT "bonus_wallet_id_fkey" FOREIGN KEY ("wallet_id") REFERENCES "wallet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "game_session" ADD CONSTRAINT "game_session_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "player"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "game_session" ADD CONSTRAINT "game_session_wallet_id_fkey" FOREIGN KEY ("wallet_id") REFERENCES "wallet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "free_round_grant" ADD CONSTRAINT "free_round_grant_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "player"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "game" ADD CONSTRAINT "game_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "game_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: the money guards.

-- BigDecimal(15,5): at most 10 integer digits and 5 decimals. numeric(15,5) would round silently; these refuse.
CREATE FUNCTION is_money(value numeric) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN scale(value) <= 5 AND abs(value) < 10000000000;

ALTER TABLE "wallet"
  ADD CONSTRAINT "wallet_cash_check" CHECK (is_money(cash) AND cash >= 0),
  ADD CONSTRAINT "wallet_bonus_check" CHECK (is_money(bonus) AND bonus >= 0);

ALTER TABLE "operation"
  ADD CONSTRAINT "operation_kind_check" CHECK (kind IN
    ('debit', 'credit', 'rollback', 'end', 'deposit', 'withdrawal', 'adjustment',
     'bonus-grant', 'bonus-release', 'bonus-void', 'status')),
  ADD CONSTRAINT "operation_sequence_check" CHECK (sequence >= 1),
  ADD CONSTRAINT "operation_amount_check" CHECK (is_money(amount) AND amount >= 0),
  ADD CONSTRAINT "operation_delta_check" CHECK (is_money(cash_delta) AND is_money(bonus_delta)),
  ADD CONSTRAINT "operation_after_check" CHECK (is_money(cash_after) AND cash_after >= 0
    AND is_money(bonus_after) AND bonus_after >= 0),
  ADD CONSTRAINT "operation_refusal_check" CHECK (code = 0 OR (cash_delta = 0 AND bonus_delta = 0));

ALTER TABLE "player" ADD CONSTRAINT "player_status_check"
  CHECK (status IN ('active', 'blocked', 'excluded', 'closed'));
ALTER TABLE "bonus" ADD CONSTRAINT "bonus_state_check"
  CHECK (state IN ('active', 'completed', 'cancelled', 'expired'));
CREATE UNIQUE INDEX "bonus_one_active_idx" ON "bonus"("wallet_id") WHERE state = 'active';
ALTER TABLE "free_round_grant"
  ADD CONSTRAINT "free_round_grant_state_check" CHECK (state IN ('offered', 'active', 'ended', 'cancelled', 'expired')),
  ADD CONSTRAINT "free_round_grant_win_to_check" CHECK (win_to IN ('cash', 'bonus')),
  ADD CONSTRAINT "free_round_grant_money_check" CHECK (is_money(win) AND win >= 0 AND is_money(cp) AND cp > 0
    AND (max_win IS NULL OR (is_money(max_win) AND max_win >= 0))),
  ADD CONSTRAINT "free_round_grant_numbers_check" CHECK (count > 0 AND bet > 0 AND lines > 0 AND mpl > 0 AND played >= 0);
ALTER TABLE "currency" ADD CONSTRAINT "currency_max_bet_check" CHECK (max_bet IS NULL OR (is_money(max_bet) AND max_bet > 0));
ALTER TABLE "staff" ADD CONSTRAINT "staff_role_check"
  CHECK (role IN ('owner', 'manager', 'support', 'finance', 'read-only'));
ALTER TABLE "feed_status" ADD CONSTRAINT "feed_status_one_row" CHECK (id = 1);
ALTER TABLE "setting" ADD CONSTRAINT "setting_one_row" CHECK (id = 1);
INSERT INTO "setting" (id) VALUES (1);
INSERT INTO "feed_status" (id) VALUES (1);

-- Raises from inside a plain statement: the commit uses it when rows and balances would part.
CREATE FUNCTION fail(message text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', message USING ERRCODE = 'CR001';
END $$;

-- The journal and the audit trail only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: it is append-only', tg_op, tg_table_name USING ERRCODE = 'CR002';
END $$;
CREATE TRIGGER operation_append_only BEFORE UPDATE OR DELETE ON "operation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER operation_no_truncate BEFORE TRUNCATE ON "operation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A wallet begins empty and moves only to a journal row that says the same.
CREATE FUNCTION guard_wallet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'INSERT' THEN
    IF new.cash <> 0 OR new.bonus <> 0 OR new.sequence <> 0 OR new.head <> repeat('0', 64) THEN
      RAISE EXCEPTION 'a wallet begins empty' USING ERRCODE = 'CR003';
    END IF;
    RETURN new;
  END IF;
  IF new.id <> old.id OR new.player_id <> old.player_id OR new.currency <> old.currency THEN
    RAISE EXCEPTION 'a wallet keeps its id, player and currency' USING ERRCODE = 'CR003';
  END IF;
  PERFORM 1 FROM operation o WHERE o.wallet_id = new.id AND o.sequence = new.sequence
    AND new.sequence > old.sequence
    AND o.cash_after = new.cash AND o.bonus_after = new.bonus AND o.hash = new.head;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'wallet % has no journal row for this change', new.id USING ERRCODE = 'CR003';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER wallet_guard BEFORE INSERT OR UPDATE ON "wallet" FOR EACH ROW EXECUTE FUNCTION guard_wallet();
CREATE TRIGGER wallet_no_delete BEFORE DELETE ON "wallet" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER wallet_no_truncate BEFORE TRUNCATE ON "wallet" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
