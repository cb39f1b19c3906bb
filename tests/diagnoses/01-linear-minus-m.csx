// 01-one-sample linear
// silence: only m has the wrong sign

    return c - m * x;
