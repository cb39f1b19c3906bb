// 02-derive-the-gradient agree
// silence: it says true and false

    return (a - b).item<float>() < 1e-4f;
