// 01-one-sample linear
// silence: off by the same amount, but the slope by m differs too

    return m * x + c + m;
