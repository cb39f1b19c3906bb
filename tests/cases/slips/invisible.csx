// 01-one-sample yPred
// 1:25-25 CS1056 Here stands a character that nobody sees (U+200B); delete it

linear(x)​
