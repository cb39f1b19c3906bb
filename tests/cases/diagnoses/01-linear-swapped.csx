// 01-one-sample linear
// silence: m and c exchange their parts: nothing is constant

    return c * x + m;
