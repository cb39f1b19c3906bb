// 05-many-samples loss: a character that nobody sees
// line: 1
// cause: U+200B | nobody sees | invisible | not visible

Tensor loss = mseAvg(yPred,​ y);
