// 02-derive-the-gradient agree
// cause: What is wrong is a.abs() - b.abs(): the rest is as it should be.

    return (a.abs() - b.abs()).item<float>() < 1e-4f;
