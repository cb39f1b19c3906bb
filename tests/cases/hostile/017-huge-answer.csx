// Answers with four hundred megabytes.
// where: mse
// jailed: failed, 

return zeros(100_000_000);
