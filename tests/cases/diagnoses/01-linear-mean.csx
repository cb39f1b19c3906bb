// 01-one-sample linear
// hint: It is the mean of the numbers that were expected. Leave them as they are: one for each sample.

    return (m * x + c).mean();
