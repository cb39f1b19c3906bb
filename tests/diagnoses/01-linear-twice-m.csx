// 01-one-sample linear
// silence: only m is doubled: the slope by c is right

    return 2 * m * x + c;
