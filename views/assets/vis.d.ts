// The script that pyvis ships; what we use of it is checked by the browser tests.
declare const vis: any;
