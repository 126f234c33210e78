-- How an office lays its report out, what was sealed of it, and word of every move for those who follow along.

-- CreateTable
CREATE TABLE "report_layout" (
    "office_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "account" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "rounding" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "report_layout_pkey" PRIMARY KEY ("office_id","name","version")
);

-- CreateTable
CREATE TABLE "seal" (
    "office_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "account" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "digest" BYTEA NOT NULL,
    "payload" BYTEA NOT NULL,
    "chain_hash" BYTEA NOT NULL,

    CONSTRAINT "seal_pkey" PRIMARY KEY ("office_id","period","n")
);

-- CreateTable
CREATE TABLE "unsealing" (
    "office_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "account" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "payload" BYTEA NOT NULL,
    "chain_hash" BYTEA NOT NULL,

    CONSTRAINT "unsealing_pkey" PRIMARY KEY ("office_id","period","n")
);

-- CreateIndex
CREATE UNIQUE INDEX "seal_office_id_seq_key" ON "seal"("office_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "unsealing_office_id_seq_key" ON "unsealing"("office_id", "seq");

-- AddForeignKey
ALTER TABLE "unsealing" ADD CONSTRAINT "unsealing_office_id_period_n_fkey" FOREIGN KEY ("office_id", "period", "n") REFERENCES "seal"("office_id", "period", "n") ON DELETE RESTRICT ON UPDATE RESTRICT;


-- ——— Values that no code may store ———

ALTER TABLE "report_layout" ADD CONSTRAINT "report_layout_version_check" CHECK ("version" >= 1);
ALTER TABLE "report_layout" ADD CONSTRAINT "report_layout_rounding_check" CHECK ("rounding" IN ('note', 'balance'));
ALTER TABLE "seal" ADD CONSTRAINT "seal_digest_check" CHECK ("n" >= 1 AND "digest" = sha256("payload") AND length("chain_hash") = 32);
ALTER TABLE "unsealing" ADD CONSTRAINT "unsealing_reason_check" CHECK (btrim("reason") <> '' AND length("chain_hash") = 32);

-- ——— Only ever appended to, and seen by their own office alone ———

DO $$
DECLARE
    recorded text;
BEGIN
    FOREACH recorded IN ARRAY ARRAY['report_layout', 'seal', 'unsealing'] LOOP
        EXECUTE format('CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION "refuse_change"()', recorded);
        EXECUTE format('CREATE TRIGGER "never_truncated" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()', recorded);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', recorded);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', recorded);
        EXECUTE format(
            'CREATE POLICY "own_office" ON %I USING ("office_id" = nullif(current_setting(''huibao.office'', true), '''')) WITH CHECK ("office_id" = nullif(current_setting(''huibao.office'', true), ''''))',
            recorded);
    END LOOP;
END $$;

GRANT SELECT, INSERT ON "report_layout", "seal", "unsealing" TO "huibao_runtime";

-- ——— A sealed period takes no version and no decision, whoever asks and whatever they had read before ———

CREATE FUNCTION "refuse_what_is_sealed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    asked text;
BEGIN
    IF TG_TABLE_NAME = 'submission' THEN
        asked := to_jsonb(NEW) ->> 'period';
    ELSE
        SELECT s."period" INTO asked FROM "submission" s
        WHERE s."office_id" = NEW."office_id" AND s."id" = (to_jsonb(NEW) ->> 'submission')::uuid;
    END IF;
    IF EXISTS (
        SELECT FROM "seal" s WHERE s."office_id" = NEW."office_id" AND s."period" = asked AND NOT EXISTS (
            SELECT FROM "unsealing" u WHERE u."office_id" = s."office_id" AND u."period" = s."period" AND u."n" = s."n")
    ) THEN
        RAISE EXCEPTION 'Period % is sealed', asked USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER "not_when_sealed" BEFORE INSERT ON "submission" FOR EACH ROW EXECUTE FUNCTION "refuse_what_is_sealed"();
CREATE TRIGGER "not_when_sealed" BEFORE INSERT ON "decision" FOR EACH ROW EXECUTE FUNCTION "refuse_what_is_sealed"();

-- ——— Every move is announced when it is committed: office, period and sequence, and no figure ———

CREATE FUNCTION "announce_move"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    moved text;
BEGIN
    IF TG_TABLE_NAME = 'decision' THEN
        SELECT s."period" INTO moved FROM "submission" s
        WHERE s."office_id" = NEW."office_id" AND s."id" = (to_jsonb(NEW) ->> 'submission')::uuid;
    ELSE
        moved := to_jsonb(NEW) ->> 'period';
    END IF;
    PERFORM pg_notify('huibao_moved', json_build_object('office', NEW."office_id", 'period', moved, 'seq', NEW."seq"::text)::text);
    RETURN NULL;
END $$;

DO $$
DECLARE
    moving text;
BEGIN
    FOREACH moving IN ARRAY ARRAY['submission', 'decision', 'seal', 'unsealing'] LOOP
        EXECUTE format('CREATE TRIGGER "announced" AFTER INSERT ON %I FOR EACH ROW EXECUTE FUNCTION "announce_move"()', moving);
    END LOOP;
END $$;
