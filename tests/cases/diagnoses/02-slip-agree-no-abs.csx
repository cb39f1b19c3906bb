// 02-derive-the-gradient agree
// no cause: both numbers lose their sign, which is no slip of one place

    return (a.abs() - b.abs()).item<float>() < 1e-4f;
