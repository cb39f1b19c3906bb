// 02-derive-the-gradient agree
// silence: it says true and false, each in the wrong place

    return (a - b).abs().item<float>() > 1e-4f;
