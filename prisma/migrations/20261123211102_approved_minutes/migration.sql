ALTER TABLE "minutes" ADD COLUMN     "approved_in" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "approved_on" DATE;

-- Only what was published is approved; minutes taken over from elsewhere may be approved on an unknown day.
ALTER TABLE minutes ADD CONSTRAINT minutes_approved_on
  CHECK (approved_on IS NULL OR (state = 'approved' AND published_at IS NOT NULL));
CREATE TRIGGER minutes_stay_approved BEFORE UPDATE ON minutes FOR EACH ROW
  WHEN (OLD.approved_on IS NOT NULL AND (OLD.state, OLD.approved_on, OLD.approved_in)
    IS DISTINCT FROM (NEW.state, NEW.approved_on, NEW.approved_in))
  EXECUTE FUNCTION refuse_published();
