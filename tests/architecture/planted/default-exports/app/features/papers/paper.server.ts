const paper = 1;
export default paper;
