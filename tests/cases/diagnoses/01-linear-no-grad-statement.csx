// 01-one-sample linear
// hint: no_grad() in line 42 is never disposed, so autograd stays off from there on: write using (no_grad()) { ... } around what is not to be tracked, or leave it out.

    no_grad();
    return m * x + c;
