// The build: React, ES module workers, one content security policy for page and server, and a service worker of our own (web/sw.ts).

import { createReadStream, readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { contentSecurityPolicy, themeScript } from './scripts/security-headers.mjs'

/** The policy as a meta tag too, so that it holds on any static host. Build only: the dev server injects inline modules. */
function policyInThePage(): Plugin {
  return {
    name: 'keepsake:policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy('meta') }, injectTo: 'head-prepend' },
    ],
  }
}

/** The chosen theme stands in the page itself, so that nothing is fetched before the first paint. */
function themeInThePage(): Plugin {
  return { name: 'keepsake:theme', transformIndexHtml: (html) => html.replace('<!-- theme -->', `<script>${themeScript}</script>`) }
}

/** The first visit leads to the welcome page: its few kilobytes come beside the app, not after it. */
function welcomeAhead(): Plugin {
  return {
    name: 'keepsake:welcome',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const welcome = Object.values(bundle).find(({ fileName }) => /^assets\/welcome-page-.*\.js$/u.test(fileName))
        const styles = Object.keys(bundle).filter((fileName) => /^assets\/welcome-page-.*\.css$/u.test(fileName))
        if (welcome === undefined) throw new Error('the welcome page is not a file of its own any more')
        return [
          { tag: 'link', attrs: { rel: 'modulepreload', href: `/${welcome.fileName}`, crossorigin: true }, injectTo: 'head' },
          ...styles.map((fileName) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'style', href: `/${fileName}`, crossorigin: true },
            injectTo: 'head' as const,
          })),
        ]
      },
    },
  }
}

/**
 * The runtime of downloaded models, from our own origin: `/engine/VERSION/`. Files by their own names and not in the bundle, because the
 * runtime chooses between them, loads them itself, and only where a model is used.
 */
function engineFiles(): Plugin {
  const [runtime, webLlm] = [packageIn('onnxruntime-web'), packageIn('@mlc-ai/web-llm')]
  const names = ['', '.asyncify'].flatMap((build) => ['mjs', 'wasm'].map((kind) => `ort-wasm-simd-threaded${build}.${kind}`))
  /** Where each is served, and where it lies. */
  const files = new Map([
    ...names.map((name) => [`engine/${runtime.version}/${name}`, new URL(`dist/${name}`, runtime.folder)] as const),
    [`engine/web-llm-${webLlm.version}/web-llm.js`, new URL('lib/index.js', webLlm.folder)],
  ])
  return {
    name: 'keepsake:engine',
    generateBundle(_options, bundle) {
      for (const [fileName, file] of files)
        this.emitFile({ type: 'asset', fileName, source: withoutSourceMap(fileName, readFileSync(file)) })
      // For the service worker: where a device uses a model, a new version of the app brings its new engine along.
      const library = Object.keys(bundle).filter((name) => name.startsWith('assets/transformers'))
      const list = [...files.keys(), ...library].map((name) => `/${name}`)
      this.emitFile({ type: 'asset', fileName: 'engine/files.json', source: JSON.stringify(list) })
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const file = files.get(request.url?.slice(1) ?? '')
        if (file === undefined) return next()
        response.setHeader('Content-Type', file.pathname.endsWith('.wasm') ? 'application/wasm' : 'text/javascript')
        createReadStream(file).pipe(response)
      })
    },
  }
}

function packageIn(name: string): { readonly folder: URL; readonly version: string } {
  const folder = new URL(`node_modules/${name}/`, import.meta.url)
  return { folder, ...(JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { version: string }) }
}

/** Its source map is not served: a browser that looks for it would only be told that there is none. */
function withoutSourceMap(fileName: string, source: Buffer): Buffer | string {
  return fileName.endsWith('/web-llm.js') ? source.toString('utf8').replace(/^\/\/# sourceMappingURL=.*$/mu, '') : source
}

export default defineConfig({
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        // By a name that the service worker knows: kept when it is first used, not with the app.
        codeSplitting: { groups: [{ name: 'transformers', test: /node_modules\/(?:@huggingface|onnxruntime-)/ }] },
      },
    },
  },
  // Without it a second copy of the runtime would be bundled; ours lies in engine/.
  resolve: {
    conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions],
    // As modules of today: the package's own way in leads to one file for every browser of the last ten years.
    alias: [{ find: /^dexie$/u, replacement: 'dexie/dist/modern/dexie.mjs' }],
  },
  server: { headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' } },
  build: {
    target: 'es2023',
    // A preload polyfill and inlined assets would both need a looser policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: { groups: [{ name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\// }] },
      },
    },
  },
  plugins: [
    react(),
    policyInThePage(),
    themeInThePage(),
    welcomeAhead(),
    engineFiles(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'web',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*'],
        globIgnores: ['**/*.map', '**/NOTICE*', '**/LICENSE*', 'engine/**', 'assets/transformers*'],
        maximumFileSizeToCacheInBytes: 32 * 1024 * 1024,
      },
      manifest: {
        id: '/',
        name: 'Keepsake',
        short_name: 'Keepsake',
        description: 'A private memory of your own that lives in your browser.',
        lang: 'en-GB',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#F7F5F0',
        theme_color: '#F7F5F0',
        categories: ['productivity', 'lifestyle'],
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
        shortcuts: [
          { name: 'Memories', url: '/memories' },
          { name: 'Vault', url: '/vault' },
        ],
      },
    }),
  ],
})
