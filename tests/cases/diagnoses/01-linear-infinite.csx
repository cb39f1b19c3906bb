// 01-one-sample linear
// hint: Infinity comes of dividing by 0, or of a number too large for a float.

    return (m * x + c) / 0;
