// 02-derive-the-gradient agree
// cause: The comparison is the other way round.

    return (a - b).abs().item<float>() > 1e-4f;
