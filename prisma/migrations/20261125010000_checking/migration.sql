-- What checking leaves behind: which readings were confirmed, and what became of the remarks rules made.

-- {"codes", "raw", "numberFormat"}: what the cell said before the filler confirmed how to read it.
ALTER TABLE "figure" ADD COLUMN "confirmed" JSONB;
ALTER TABLE "figure" ADD CONSTRAINT "figure_confirmed_check"
    CHECK ("confirmed" IS NULL OR ("status" IS NULL AND "confirmed" ?& ARRAY['codes', 'raw', 'numberFormat']));

CREATE TABLE "rule_firing" (
    "office_id" TEXT NOT NULL,
    "submission" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,

    CONSTRAINT "rule_firing_pkey" PRIMARY KEY ("office_id","submission","rule","line")
);

CREATE INDEX "rule_firing_office_id_rule_idx" ON "rule_firing"("office_id", "rule");

ALTER TABLE "rule_firing" ADD CONSTRAINT "rule_firing_office_id_submission_fkey" FOREIGN KEY ("office_id", "submission") REFERENCES "submission"("office_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "rule_firing" ADD CONSTRAINT "rule_firing_outcome_check"
    CHECK ("outcome" IN ('corrected', 'explained', 'left'));

CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "rule_firing" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "never_truncated" BEFORE TRUNCATE ON "rule_firing" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "rule_firing" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "rule_firing" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_office" ON "rule_firing"
    USING ("office_id" = nullif(current_setting('huibao.office', true), ''))
    WITH CHECK ("office_id" = nullif(current_setting('huibao.office', true), ''));

GRANT SELECT, INSERT ON "rule_firing" TO "huibao_runtime";
