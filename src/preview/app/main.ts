/** The browser's part of the preview: pages, ebook and messages, kept up to date with the server. */
import { startApp } from './app.ts'

startApp(document.body)
