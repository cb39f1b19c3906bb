// 01-one-sample linear
// silence: only c has the wrong sign: of all of it that would be a wrong blame

    return m * x - c;
