// 04-training-loop isConverged
// silence: it is right but for one number

    return loss.item<float>() < 0.001f;
