// 06-train-on-many-samples isConverged
// silence: one of four answers is wrong

    return loss.item<float>() == 0;
