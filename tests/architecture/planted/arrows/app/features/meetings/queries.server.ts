export interface Meeting { id: string }
export const getMeeting = (id: string): Meeting => ({ id });
