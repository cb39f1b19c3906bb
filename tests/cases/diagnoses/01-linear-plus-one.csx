// 01-one-sample linear
// hint: All of it is off by the same amount: something is added that does not belong there, or left out that does.

    return m * x + c + 1;
