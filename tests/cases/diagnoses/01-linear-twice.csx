// 01-one-sample linear
// hint: It is twice as large: is a one half missing, or something counted twice?

    return 2 * (m * x + c);
