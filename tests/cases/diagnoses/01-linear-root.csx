// 01-one-sample linear
// hint: For some inputs it is NaN, no number: 0 / 0 gives that, and so do the log and the square root of a negative number. What is special about these inputs?

    return (m * x + c).sqrt();
