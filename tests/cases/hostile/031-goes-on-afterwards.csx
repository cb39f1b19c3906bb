// Goes on in the background when it has answered.
// where: mse
// jailed: passed or failed, limit

async void later() { while (true) { await Task.Yield(); Console.Write("."); } }
later();
return (yPred - yTrue).pow(2).mean() / 2;
