-- The tables of schema.prisma, and below them what Prisma cannot say: who may do what to which rows.

-- CreateTable
CREATE TABLE "office" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "fictional" BOOLEAN NOT NULL,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporter" (
    "office_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "reporter_pkey" PRIMARY KEY ("office_id","id")
);

-- CreateTable
CREATE TABLE "unit" (
    "office_id" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "numerator" DECIMAL NOT NULL,
    "denominator" DECIMAL NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("office_id","symbol")
);

-- CreateTable
CREATE TABLE "indicator" (
    "office_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "decimals" SMALLINT NOT NULL,
    "merge" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "signed" BOOLEAN NOT NULL,
    "definition" TEXT,
    "dimension" TEXT,
    "components" TEXT[],

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("office_id","code")
);

-- CreateTable
CREATE TABLE "member" (
    "office_id" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("office_id","dimension","code")
);

-- CreateTable
CREATE TABLE "form" (
    "office_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,

    CONSTRAINT "form_pkey" PRIMARY KEY ("office_id","code","version")
);

-- CreateTable
CREATE TABLE "line" (
    "office_id" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "form_version" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "member" TEXT,
    "section" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "qualifier" TEXT NOT NULL,
    "printed" BOOLEAN NOT NULL,

    CONSTRAINT "line_pkey" PRIMARY KEY ("office_id","form","form_version","key")
);

-- CreateTable
CREATE TABLE "rule" (
    "office_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "severity" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "missing" TEXT NOT NULL,
    "expression" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "live" BOOLEAN NOT NULL,
    "reason" TEXT,

    CONSTRAINT "rule_pkey" PRIMARY KEY ("office_id","code","version")
);

-- CreateTable
CREATE TABLE "assignment" (
    "office_id" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "reporter" TEXT NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("office_id","form","reporter")
);

-- CreateTable
CREATE TABLE "period" (
    "office_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "previous" TEXT,

    CONSTRAINT "period_pkey" PRIMARY KEY ("office_id","id")
);

-- CreateTable
CREATE TABLE "period_form" (
    "office_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "form_version" INTEGER NOT NULL,

    CONSTRAINT "period_form_pkey" PRIMARY KEY ("office_id","period","form")
);

-- CreateTable
CREATE TABLE "plan" (
    "office_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "value" DECIMAL NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("office_id","period","line")
);

-- CreateTable
CREATE TABLE "account" (
    "office_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "reporter" TEXT,
    "roles" TEXT[],
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("office_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "office_id" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "account" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("office_id","token_hash")
);

-- CreateTable
CREATE TABLE "login_guess" (
    "office_id" TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "id" UUID NOT NULL,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "login_guess_pkey" PRIMARY KEY ("office_id","login","at","id")
);

-- CreateTable
CREATE TABLE "ledger" (
    "office_id" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "ledger_pkey" PRIMARY KEY ("office_id")
);

-- CreateTable
CREATE TABLE "slot" (
    "office_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "reporter" TEXT NOT NULL,
    "current" INTEGER NOT NULL,

    CONSTRAINT "slot_pkey" PRIMARY KEY ("office_id","period","form","reporter")
);

-- CreateTable
CREATE TABLE "submission" (
    "office_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "period" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "form_version" INTEGER NOT NULL,
    "reporter" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "based_on" INTEGER NOT NULL,
    "account" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "payload" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "chain_hash" BYTEA NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("office_id","id")
);

-- CreateTable
CREATE TABLE "submission_key" (
    "office_id" TEXT NOT NULL,
    "reporter" TEXT NOT NULL,
    "account" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "submission" UUID NOT NULL,

    CONSTRAINT "submission_key_pkey" PRIMARY KEY ("office_id","reporter","account","key")
);

-- CreateTable
CREATE TABLE "figure" (
    "office_id" TEXT NOT NULL,
    "submission" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "value" DECIMAL,
    "status" TEXT,
    "cell" TEXT,
    "remark" TEXT,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("office_id","submission","line")
);

-- CreateTable
CREATE TABLE "explanation" (
    "office_id" TEXT NOT NULL,
    "submission" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "explanation_pkey" PRIMARY KEY ("office_id","submission","rule")
);

-- CreateTable
CREATE TABLE "decision" (
    "office_id" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "submission" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "account" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "payload" BYTEA NOT NULL,
    "chain_hash" BYTEA NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("office_id","seq")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "office_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account" UUID,
    "operation" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "subject" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("office_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_office_id_login_key" ON "account"("office_id", "login");

-- CreateIndex
CREATE UNIQUE INDEX "submission_office_id_period_form_reporter_n_key" ON "submission"("office_id", "period", "form", "reporter", "n");

-- CreateIndex
CREATE UNIQUE INDEX "submission_office_id_seq_key" ON "submission"("office_id", "seq");

-- CreateIndex
CREATE INDEX "decision_office_id_submission_idx" ON "decision"("office_id", "submission");

-- CreateIndex
CREATE INDEX "audit_entry_office_id_at_idx" ON "audit_entry"("office_id", "at");

-- AddForeignKey
ALTER TABLE "line" ADD CONSTRAINT "line_office_id_form_form_version_fkey" FOREIGN KEY ("office_id", "form", "form_version") REFERENCES "form"("office_id", "code", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_office_id_period_form_reporter_fkey" FOREIGN KEY ("office_id", "period", "form", "reporter") REFERENCES "slot"("office_id", "period", "form", "reporter") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_key" ADD CONSTRAINT "submission_key_office_id_submission_fkey" FOREIGN KEY ("office_id", "submission") REFERENCES "submission"("office_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_office_id_submission_fkey" FOREIGN KEY ("office_id", "submission") REFERENCES "submission"("office_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_office_id_submission_fkey" FOREIGN KEY ("office_id", "submission") REFERENCES "submission"("office_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;


-- ——— Values that no code may store ———

ALTER TABLE "office" ADD CONSTRAINT "office_id_check" CHECK ("id" ~ '^[a-z0-9][a-z0-9-]{0,39}$');
ALTER TABLE "unit" ADD CONSTRAINT "unit_factor_check" CHECK ("numerator" > 0 AND "denominator" > 0);
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_merge_check"
    CHECK ("merge" IN ('sum', 'latest', 'weighted', 'ratio', 'max', 'min', 'none'));
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_nature_check"
    CHECK ("nature" IN ('flow', 'stock', 'toDate', 'campaign', 'span', 'attribute'));
ALTER TABLE "line" ADD CONSTRAINT "line_qualifier_check" CHECK ("qualifier" IN ('exact', 'atLeast', 'atMost'));
ALTER TABLE "rule" ADD CONSTRAINT "rule_severity_check" CHECK ("severity" IN ('error', 'warning', 'info'));
ALTER TABLE "rule" ADD CONSTRAINT "rule_missing_check"
    CHECK ("missing" IN ('all_required', 'skip_if_any_missing', 'missing_as_zero'));
ALTER TABLE "account" ADD CONSTRAINT "account_roles_check"
    CHECK ("roles" <@ ARRAY['filler', 'reviewer', 'compiler', 'approver', 'admin', 'auditor']);
ALTER TABLE "submission" ADD CONSTRAINT "submission_version_check" CHECK ("n" >= 1 AND "based_on" >= 0 AND "based_on" < "n");
ALTER TABLE "submission" ADD CONSTRAINT "submission_hash_check"
    CHECK (length("hash") = 32 AND length("chain_hash") = 32 AND length("content_hash") = 32);
-- A figure is a number or a status, never both, never neither.
ALTER TABLE "figure" ADD CONSTRAINT "figure_value_check" CHECK (("value" IS NULL) <> ("status" IS NULL));
ALTER TABLE "figure" ADD CONSTRAINT "figure_range_check" CHECK (abs("value") < 1e15);
ALTER TABLE "figure" ADD CONSTRAINT "figure_status_check"
    CHECK ("status" IN ('NOT_APPLICABLE', 'NOT_AVAILABLE', 'INCLUDED_ELSEWHERE'));
ALTER TABLE "decision" ADD CONSTRAINT "decision_kind_check"
    CHECK ("kind" IN ('Accepted', 'Returned', 'Withdrawn', 'Reopened'));

-- ——— The record is only ever appended to; not even the owner edits it ———

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: the record is only ever appended to', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE
    recorded text;
BEGIN
    FOREACH recorded IN ARRAY ARRAY['submission', 'submission_key', 'figure', 'explanation', 'decision', 'audit_entry'] LOOP
        EXECUTE format('CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION "refuse_change"()', recorded);
        EXECUTE format('CREATE TRIGGER "never_truncated" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()', recorded);
    END LOOP;
    FOREACH recorded IN ARRAY ARRAY['slot', 'ledger'] LOOP
        EXECUTE format('CREATE TRIGGER "never_deleted" BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION "refuse_change"()', recorded);
        EXECUTE format('CREATE TRIGGER "never_truncated" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()', recorded);
    END LOOP;
END $$;

CREATE FUNCTION "advance_by_one"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'slot' AND to_jsonb(NEW) - 'current' = to_jsonb(OLD) - 'current'
        AND (to_jsonb(NEW) ->> 'current')::bigint = (to_jsonb(OLD) ->> 'current')::bigint + 1 THEN
        RETURN NEW;
    END IF;
    IF TG_TABLE_NAME = 'ledger' AND to_jsonb(NEW) ->> 'office_id' = to_jsonb(OLD) ->> 'office_id'
        AND (to_jsonb(NEW) ->> 'seq')::bigint = (to_jsonb(OLD) ->> 'seq')::bigint + 1 THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'UPDATE on % is refused: it only counts up by one', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION "begin_at_zero"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."current" <> 0 THEN
        RAISE EXCEPTION 'A slot begins without a version' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER "begins_empty" BEFORE INSERT ON "slot" FOR EACH ROW EXECUTE FUNCTION "begin_at_zero"();
CREATE TRIGGER "counts_up" BEFORE UPDATE ON "slot" FOR EACH ROW EXECUTE FUNCTION "advance_by_one"();
CREATE TRIGGER "counts_up" BEFORE UPDATE ON "ledger" FOR EACH ROW EXECUTE FUNCTION "advance_by_one"();

-- ——— Rows of one office are seen by that office alone, and by nobody where no office is set. A setting that was
-- local to a transaction is '' afterwards, not null ———

DO $$
DECLARE
    scoped record;
BEGIN
    FOR scoped IN
        SELECT c.relname AS name, CASE WHEN c.relname = 'office' THEN 'id' ELSE 'office_id' END AS office
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema() AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped.name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped.name);
        EXECUTE format(
            'CREATE POLICY "own_office" ON %I USING (%I = nullif(current_setting(''huibao.office'', true), '''')) WITH CHECK (%I = nullif(current_setting(''huibao.office'', true), ''''))',
            scoped.name, scoped.office, scoped.office);
    END LOOP;
END $$;

-- ——— The runtime role: owns nothing, and gets no more than each table needs ———

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'huibao_runtime') THEN
        CREATE ROLE "huibao_runtime" NOLOGIN;
    END IF;
END $$;

DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', current_schema());
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO "huibao_runtime"', current_schema());
END $$;

GRANT SELECT ON "office", "reporter", "unit", "indicator", "member", "form", "line", "rule", "assignment",
    "period", "period_form", "plan", "account" TO "huibao_runtime";
GRANT SELECT, INSERT, UPDATE ("last_seen_at", "revoked_at") ON "session" TO "huibao_runtime";
GRANT SELECT, INSERT, UPDATE ("succeeded") ON "login_guess" TO "huibao_runtime";
GRANT SELECT, INSERT ON "submission", "submission_key", "figure", "explanation", "decision",
    "audit_entry" TO "huibao_runtime";
GRANT SELECT, UPDATE ("seq", "hash") ON "ledger" TO "huibao_runtime";
GRANT SELECT, INSERT, UPDATE ("current") ON "slot" TO "huibao_runtime";
