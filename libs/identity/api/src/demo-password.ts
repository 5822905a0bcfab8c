/** The password of every account of a demonstration; everybody knows it. */
export const demoPassword = 'thang-van-dong';
