ALTER TABLE "minutes" ADD COLUMN     "log_head" TEXT;

-- What was printed stays printed.
CREATE TRIGGER minutes_log_head_stays BEFORE UPDATE ON minutes FOR EACH ROW
  WHEN (OLD.published_at IS NOT NULL AND OLD.log_head IS DISTINCT FROM NEW.log_head)
  EXECUTE FUNCTION refuse_published();
