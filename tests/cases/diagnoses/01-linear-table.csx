// 01-one-sample linear
// hint: Every number met every other one: a tensor of shape [n, 1] and one of shape [n] make one of shape [n, n]. Bring both to the same shape.

    return m * x.reshape(-1, 1) + c + 0 * x;
