-- Half or more of the slips invalid: the same ballot is held again (Bavaria). Such a ballot is never announced.
ALTER TYPE "election_outcome" ADD VALUE 'REPEAT';
